/// Whole pages.
extension FormTemplates {
    static let headOfDocument = """
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{.title}}</title>
        <style>{{{.style}}}</style>
        </head>
        """

    static let document = """
        <!DOCTYPE html>
        <html lang="{{.language.tag}}" dir="{{.language.direction}}">
        \(headOfDocument)
        <body>
        {{#.frame}}
        {{> frame}}
        {{/.frame}}
        </body>
        </html>

        """

    static let frame = """
        <form method="{{.method}}"{{#.address}} action="{{.}}"{{/.address}} novalidate>
        {{#.next}}
        <button class="first" name=":step" value="next" tabindex="-1" aria-hidden="true">{{> text}}</button>
        {{/.next}}
        {{#.page}}
        {{> page}}
        {{/.page}}
        </form>

        """

    static let page = """
        {{#.top}}
        {{> top}}
        {{/.top}}
        <div class="col">
        {{#.errors}}
        {{> errors}}
        {{/.errors}}
        {{#.body}}
        {{#.start}}
        {{> start}}
        {{/.start}}
        {{#.questions}}
        {{> questions}}
        {{/.questions}}
        {{#.thanks}}
        {{> thanks}}
        {{/.thanks}}
        {{/.body}}
        {{#.foot}}
        {{> foot}}
        {{/.foot}}
        </div>

        """

    static let top = """
        <div class="top"><div class="col">
        <b>{{.organisation}}</b>
        <span class="langs">
        {{#.languages}}
        {{#.address}}
        <a class="lang" href="{{.}}"
        {{/.address}}
        {{^.address}}
        <button class="lang" name=":language" value="{{.language.tag}}"
        {{/.address}}
         lang="{{.language.tag}}" dir="{{.language.direction}}">{{.name}}{{#.address}}</a>{{/.address}}{{^.address}}</button>{{/.address}}
        {{/.languages}}
        </span>
        </div></div>

        """

    static let head = """
        <div class="head">
        <h1>{{#.title}}{{> text}}{{/.title}}</h1>
        {{#.progress}}
        <p class="cap">{{> text}}</p>
        {{/.progress}}
        </div>
        <div class="steps" aria-hidden="true">{{#.steps}}<i{{#.isReached}} class="on"{{/.isReached}}></i>{{/.steps}}</div>

        """

    static let start = """
        {{#.head}}
        {{> head}}
        {{/.head}}
        {{#.intro}}
        <p class="intro">{{> text}}</p>
        {{/.intro}}
        {{#.privacy}}
        <h2 id="{{.anchor}}">{{#.title}}{{> text}}{{/.title}}</h2>
        <p class="said">{{#.notice}}{{> text}}{{/.notice}}</p>
        {{#.retention}}
        <p class="cap">{{> text}}</p>
        {{/.retention}}
        {{/.privacy}}
        {{#.consent}}
        {{> question}}
        {{/.consent}}

        """

    static let questions = """
        {{#.head}}
        {{> head}}
        {{/.head}}
        {{#.opening}}
        <p class="intro">{{> text}}</p>
        {{/.opening}}
        {{> facts}}
        {{#.title}}
        <h2>{{> text}}</h2>
        {{/.title}}
        {{#.intro}}
        <p class="said">{{> text}}</p>
        {{/.intro}}
        {{#.notes}}
        {{> note}}
        {{/.notes}}
        {{#.blocks}}
        {{#.question}}
        {{> question}}
        {{/.question}}
        {{#.matrix}}
        {{> matrix}}
        {{/.matrix}}
        {{#.information}}
        {{> information}}
        {{/.information}}
        {{/.blocks}}

        """

    static let facts = """
        {{#.facts}}
        {{#first()}}
        <dl class="panel">
        {{/first()}}
        <dt>{{.name}}</dt><dd>{{.value}}</dd>
        {{#last()}}
        </dl>
        {{/last()}}
        {{/.facts}}

        """

    static let thanks = """
        <h1 class="done"><svg viewBox="0 0 28 28" aria-hidden="true"><circle cx="14" cy="14" r="14"/><path d="M8 14.5l4 4 8-8.5"/></svg>{{#.title}}{{> text}}{{/.title}}</h1>
        {{#.text}}
        <p class="intro">{{> text}}</p>
        {{/.text}}
        {{#.receipt}}
        <div class="panel receipt">
        <p class="cap">{{#numberWords}}{{> text}}{{/numberWords}}</p>
        <p class="big">{{.number}}</p>
        <p class="cap">{{.time}}</p>
        {{> facts}}
        </div>
        {{/.receipt}}
        <p class="intro">{{#.close}}{{> text}}{{/.close}}</p>

        """

    static let foot = """
        <div class="foot">
        {{#.buttons}}
        {{#.previous}}
        <button class="back" name=":step" value="previous">{{> text}}</button>
        {{/.previous}}
        <button class="go" name=":step" value="next">{{#.next}}{{> text}}{{/.next}}</button>
        {{/.buttons}}
        <p class="cap">{{#.promise}}{{> text}}{{/.promise}}{{#.privacy}} <a href="{{.address}}">{{#.words}}{{> text}}{{/.words}}</a>{{/.privacy}}</p>
        </div>

        """

    static let errors = """
        <div class="errors" role="alert" tabindex="-1" autofocus>
        <h2>{{> sign}}{{#.title}}{{> text}}{{/.title}}</h2>
        <p>{{#.kept}}{{> text}}{{/.kept}}</p>
        <ul>
        {{#.lines}}
        <li><a href="#{{.anchor}}">{{#.words}}{{> text}}{{/.words}}</a></li>
        {{/.lines}}
        </ul>
        </div>

        """

    /// The sign of a mistake.
    static let sign = """
        <svg class="sign" viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="10"/><path d="M10 4.5v7m0 2v2.5"/></svg>
        """

    static let text = """
        {{#.foreign}}<span lang="{{.tag}}" dir="{{.direction}}">{{/.foreign}}{{#.parts}}{{#.isPlaceholder}}<span class="slot">{{.words}}</span>{{/.isPlaceholder}}{{^.isPlaceholder}}{{.words}}{{/.isPlaceholder}}{{/.parts}}{{#.foreign}}</span>{{/.foreign}}
        """

    static let note = """
        <p class="note"><b>{{#.subject}}{{> text}}{{/.subject}}</b> {{#.words}}{{> text}}{{/.words}}</p>

        """
}
