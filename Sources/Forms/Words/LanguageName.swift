import Questionnaires

extension Language {
    /// What the language calls itself; its tag where it is not one of those below.
    var ownName: String {
        if let name = Self.ownNames[tag] { return name }
        let name = Self.ownNames[primary]
        return name.map { "\($0) (\(tag))" } ?? tag
    }

    private static let ownNames: [String: String] = [
        "ar": "العربية", "bg": "Български", "bn": "বাংলা", "cs": "Čeština", "da": "Dansk",
        "de": "Deutsch", "el": "Ελληνικά", "en": "English", "es": "Español", "et": "Eesti",
        "fa": "فارسی", "fi": "Suomi", "fr": "Français", "he": "עברית", "hi": "हिन्दी",
        "hr": "Hrvatski", "hu": "Magyar", "id": "Bahasa Indonesia", "it": "Italiano",
        "ja": "日本語", "kk": "Қазақша", "ko": "한국어", "lt": "Lietuvių", "lv": "Latviešu",
        "ms": "Bahasa Melayu", "nb": "Norsk", "nl": "Nederlands", "no": "Norsk", "pl": "Polski",
        "pt": "Português", "ro": "Română", "ru": "Русский", "sk": "Slovenčina",
        "sl": "Slovenščina", "sr": "Српски", "sv": "Svenska", "th": "ไทย", "tr": "Türkçe",
        "uk": "Українська", "ur": "اردو", "vi": "Tiếng Việt", "zh": "中文",
        "zh-Hans": "简体中文", "zh-Hant": "繁體中文", "zh-CN": "简体中文", "zh-TW": "繁體中文",
    ]
}
