/// The word of `known` that other programs or plain English have for `name`; `nil` when there is none.
func synonym(of name: String, among known: [String]) -> String? {
    guard name.utf8.count < 32 else { return nil }
    let word = name.lowercased().replacing("_", with: "-")
    return meanings[word]?.first { known.contains($0) }
}

/// What is often written, and what it may be called here, in the order in which it is tried.
private let meanings: [String: [String]] = [
    // Keys.
    "name": ["id", "title", "label"], "code": ["id"], "key": ["id"], "question": ["ask"],
    "text": ["ask", "label", "message", "notice", "long-text"], "wording": ["ask"],
    "prompt": ["ask"], "description": ["help", "intro"], "hint": ["help"],
    "instructions": ["help", "intro"], "introduction": ["intro"], "choices": ["options"],
    "answers": ["options", "points"], "labels": ["points"], "levels": ["points", "classes"],
    "mandatory": ["required"], "compulsory": ["required"], "optional": ["required"],
    "condition": ["when", "must"], "if": ["when", "must"], "visible-if": ["when"],
    "show-if": ["when"], "skip": ["when"], "logic": ["when"], "rule": ["must"],
    "min": ["minimum", "at-least"], "max": ["maximum", "at-most"], "decimals": ["places"],
    "max-length": ["longest"], "from": ["earliest"], "until": ["latest"], "to": ["latest"],
    "reversed": ["reverse"], "inverted": ["reverse"], "na": ["not-applicable"],
    "n/a": ["not-applicable"], "questions": ["items", "also", "show"], "pages": ["sections"],
    "page": ["sections"], "groups": ["segments", "sections"], "importance": ["weight"],
    "threshold": ["from"], "thresholds": ["classes"], "lang": ["languages"],
    "translations": ["texts"], "thank-you": ["thanks"], "error": ["message"],
    "randomize": ["order"], "random": ["order"], "shuffle": ["order"],
    "anonymous": ["replies"], "other": ["write"],
    // Types of items and of indices.
    "likert": ["rating"], "stars": ["rating"], "grid": ["matrix"], "nps": ["recommendation"],
    "recommend": ["recommendation"], "ces": ["effort"], "multiple": ["choices"],
    "multiple-choice": ["choices"], "multi-choice": ["choices"], "multi": ["choices"],
    "checkbox": ["choices"], "checkboxes": ["choices"], "single": ["choice"],
    "single-choice": ["choice"], "radio": ["choice"], "select": ["choice"],
    "dropdown": ["choice"], "boolean": ["yes-no"], "bool": ["yes-no"], "comment": ["long-text"],
    "textarea": ["long-text"], "open": ["long-text"], "essay": ["long-text"],
    "integer": ["number"], "numeric": ["number"], "day": ["date"], "mail": ["email"],
    "telephone": ["phone"], "tel": ["phone"], "mobile": ["phone"], "rank": ["ranking"],
    "statement": ["information"], "info": ["information"], "servqual": ["pair"],
    "satisfaction": ["csat"], "net-promoter": ["nps"], "average": ["mean", "composite"],
    "weighted": ["composite"], "top-two-box": ["csat", "share"], "percentage": ["share"],
    // Other words.
    "private": ["confidential"], "identified": ["confidential"], "shuffled": ["random"],
    "best-first": ["low-is-good"], "descending": ["low-is-good"], "ascending": ["high-is-good"],
]
