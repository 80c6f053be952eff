import CLibXLSXWriter

/// How a cell looks, and how its number is printed.
enum CellStyle: Hashable {
    case title, subtitle
    case heading(isNumber: Bool)
    case text
    case count
    case number(places: Int)
    case share
    /// What stands in place of a number.
    case mark
    case note
    case link

    func apply(to format: UnsafeMutablePointer<lxw_format>) {
        format_set_font_color(format, Self.ink)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        switch self {
        case .title:
            format_set_bold(format)
            format_set_font_size(format, 14)
        case .subtitle:
            format_set_font_size(format, 11)
            format_set_font_color(format, Self.secondary)
        case .heading(let isNumber):
            format_set_bold(format)
            format_set_text_wrap(format)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
            format_set_align(
                format, UInt8((isNumber ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT).rawValue))
            format_set_bg_color(format, Self.panel)
            format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_bottom_color(format, Self.secondary)
        case .text:
            format_set_text_wrap(format)
        case .count:
            format_set_num_format(format, "#,##0")
        case .number(let places):
            let shown = max(0, min(places, 12))
            format_set_num_format(
                format, shown == 0 ? "0" : "0." + String(repeating: "0", count: shown))
        case .share:
            format_set_num_format(format, "0%")
        case .mark:
            format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
            format_set_font_color(format, Self.secondary)
        case .note:
            format_set_text_wrap(format)
            format_set_font_size(format, 9)
            format_set_font_color(format, Self.secondary)
        case .link:
            format_set_font_color(format, Self.blue)
            format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
        }
    }

    private static let ink: lxw_color_t = 0x1B2A41
    private static let secondary: lxw_color_t = 0x55606E
    private static let panel: lxw_color_t = 0xF5F7FA
    private static let blue: lxw_color_t = 0x1F5F99
}
