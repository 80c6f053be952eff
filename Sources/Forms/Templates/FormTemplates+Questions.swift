/// Questions, without their controls.
extension FormTemplates {
    static let question = """
        <fieldset class="q{{#.error}} bad{{/.error}}{{#.isContinued}} more{{/.isContinued}}"{{#.describedBy}} aria-describedby="{{.}}"{{/.describedBy}}>
        {{> legend}}
        {{> explained}}
        {{> control}}
        {{#.notes}}
        {{> note}}
        {{/.notes}}
        </fieldset>

        """

    static let legend = """
        <legend>{{#.namedBox}}<label for="{{.}}">{{/.namedBox}}{{#.number}}<span class="num">{{.}}</span> {{/.number}}<b>{{#.ask}}{{> text}}{{/.ask}}</b>{{#.mark}} <span class="mark">{{> text}}</span>{{/.mark}}{{#.namedBox}}</label>{{/.namedBox}}</legend>

        """

    static let explained = """
        {{#.help}}
        <p class="help" id="{{.id}}">{{#.text}}{{> text}}{{/.text}}</p>
        {{/.help}}
        {{#.error}}
        <p class="error" id="{{.id}}">{{> sign}}<span>{{#.text}}{{> text}}{{/.text}}</span></p>
        {{/.error}}

        """

    static let matrix = """
        <fieldset class="q mx {{.layout}}"{{#.help}} aria-describedby="{{.id}}"{{/.help}}>
        <legend><b>{{#.ask}}{{> text}}{{/.ask}}</b></legend>
        {{> explained}}
        {{#.notes}}
        {{> note}}
        {{/.notes}}
        {{#.heading}}
        <div class="heads" aria-hidden="true"><span class="points">{{#.points}}<span class="h"><b>{{.numeral}}</b> {{#.words}}{{> text}}{{/.words}}</span>{{/.points}}</span><span class="offers">{{#.offers}}<span class="h">{{> text}}</span>{{/.offers}}</span></div>
        {{/.heading}}
        {{#.rows}}
        {{> question}}
        {{/.rows}}
        </fieldset>

        """

    static let information = """
        <div class="q info{{#.isNotice}} notice{{/.isNotice}}">
        {{#.isNotice}}
        <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 1.5l9.5 17H.5z"/><path d="M10 7.5v5.5m0 1.5v2"/></svg>
        {{/.isNotice}}
        <div>
        <p>{{#.text}}{{> text}}{{/.text}}</p>
        {{#.help}}
        <p class="help">{{> text}}</p>
        {{/.help}}
        </div>
        </div>
        {{#.notes}}
        {{> note}}
        {{/.notes}}

        """

    static let control = """
        {{#.control}}
        {{#.scale}}
        {{> scale}}
        {{/.scale}}
        {{#.options}}
        {{> options}}
        {{/.options}}
        {{#.menu}}
        {{> menu}}
        {{/.menu}}
        {{#.ranking}}
        {{> ranking}}
        {{/.ranking}}
        {{#.line}}
        {{> line}}
        {{/.line}}
        {{#.area}}
        {{> area}}
        {{/.area}}
        {{/.control}}

        """
}
