/// The program's name and version, as `--version`, results and reports say it.
let programVersion = "canvass 0.1.0"
