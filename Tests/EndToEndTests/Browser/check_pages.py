#!/usr/bin/python3
"""Opens pages in Chromium at exact widths and prints what a person would stumble over.

Usage: check_pages.py [--pictures FOLDER] page.html …

One line a finding; nothing when all is well. The pages are laid out at 320, 390 and 1280 pixels
over the browser's own protocol: a window of that size would be wider inside.
"""
import base64
import pathlib
import sys

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

WIDTHS = [(320, 640), (390, 844), (1280, 900)]
INSPECT = pathlib.Path(__file__).with_name("inspect_page.js").read_text(encoding="utf-8")


def browser():
    options = Options()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


def picture(driver, width, path):
    height = driver.execute_script("return document.scrollingElement.scrollHeight")
    shot = driver.execute_cdp_cmd("Page.captureScreenshot", {
        "format": "png", "captureBeyondViewport": True,
        "clip": {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}})
    path.write_bytes(base64.b64decode(shot["data"]))


def main(arguments):
    pictures = None
    if arguments[:1] == ["--pictures"]:
        pictures = pathlib.Path(arguments[1])
        arguments = arguments[2:]
    driver = browser()
    try:
        for page in map(pathlib.Path, arguments):
            for width, height in WIDTHS:
                driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                    "width": width, "height": height, "deviceScaleFactor": 1,
                    "mobile": width < 600})
                driver.get(page.resolve().as_uri())
                for finding in driver.execute_script(INSPECT):
                    print(f"{page.name} at {width}: {finding}")
                if pictures:
                    picture(driver, width, pictures / f"{page.stem}.{width}.png")
            for entry in driver.get_log("browser"):
                print(f"{page.name}: the browser says {entry['message']}")
    finally:
        driver.quit()


main(sys.argv[1:])
