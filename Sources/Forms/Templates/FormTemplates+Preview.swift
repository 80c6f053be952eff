extension FormTemplates {
    static let preview = """
        <!DOCTYPE html>
        <html lang="{{.language.tag}}" dir="{{.language.direction}}" class="preview">
        \(headOfDocument)
        <body>
        {{#.bar}}
        <header class="bar"><div class="col">
        <p><b class="word">{{#.word}}{{> text}}{{/.word}}</b> {{#.sentence}}{{> text}}{{/.sentence}}</p>
        <p>{{#.title}}{{> text}}{{/.title}} · {{#.facts}}{{> text}}{{/.facts}}{{#.links}} · <a href="{{.address}}" lang="{{.language.tag}}" dir="{{.language.direction}}">{{.name}}</a>{{/.links}}</p>
        </div></header>
        {{/.bar}}
        <main>
        {{#.frames}}
        <section aria-labelledby="{{.id}}">
        <p class="name" id="{{.id}}">{{#.name}}{{> text}}{{/.name}}</p>
        {{#.form}}
        {{> frame}}
        {{/.form}}
        </section>
        {{/.frames}}
        </main>
        </body>
        </html>

        """
}
