print("canvass")
