/// Controls: what is chosen or filled in.
extension FormTemplates {
    static let scale = """
        <div class="scale {{.layout}}">
        <div class="run">
        <div class="points">
        {{#.points}}
        {{> box}}
        {{/.points}}
        </div>
        {{#.hasEnds}}
        <p class="ends cap" aria-hidden="true">{{#.ends}}<span>{{> text}}</span>{{/.ends}}</p>
        {{/.hasEnds}}
        </div>
        {{#.hasOffers}}
        <div class="offers">
        {{#.offers}}
        {{> box}}
        {{/.offers}}
        </div>
        {{/.hasOffers}}
        </div>

        """

    static let box = """
        <label><input type="radio" name="{{.name}}" value="{{.value}}"{{#.id}} id="{{.}}"{{/.id}}{{#.isChosen}} checked{{/.isChosen}}><b>{{#.face}}{{> text}}{{/.face}}</b>{{#.words}} <i>{{> text}}</i>{{/.words}}</label>

        """

    static let options = """
        <div class="options{{#.isLong}} long{{/.isLong}}">
        {{#.options}}
        <div class="option{{#.isApart}} apart{{/.isApart}}"><label><input type="{{.type}}" id="{{.id}}" name="{{.name}}" value="{{.value}}"{{#.isChosen}} checked{{/.isChosen}}><span>{{#.words}}{{> text}}{{/.words}}</span></label>{{#.line}}<label class="beside"><i>{{#.words}}{{> text}}{{/.words}}</i><input type="text" id="{{.id}}" name="{{.id}}" value="{{.value}}"></label>{{/.line}}</div>
        {{/.options}}
        </div>
        {{#.limit}}
        <p class="cap" id="{{.id}}">{{#.text}}{{> text}}{{/.text}}</p>
        {{/.limit}}

        """

    static let menu = """
        <select class="box" id="{{.id}}" name="{{.id}}"{{#.describedBy}} aria-describedby="{{.}}"{{/.describedBy}}{{#.isWrong}} aria-invalid="true"{{/.isWrong}}>
        <option value=""{{#.invitation}}{{> option}}{{/.invitation}}</option>
        {{#.choices}}
        <option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}{{#.words}}{{> option}}{{/.words}}</option>
        {{/.choices}}
        </select>
        {{#.lines}}
        <label class="beside"><span class="cap">{{#.words}}{{> text}}{{/.words}}</span><input class="box" type="text" id="{{.id}}" name="{{.id}}" value="{{.value}}"></label>
        {{/.lines}}

        """

    static let ranking = """
        <div class="ranks">
        {{#.options}}
        <label><span>{{#.words}}{{> text}}{{/.words}}</span><select class="box" id="{{.id}}" name="{{.id}}"><option value="">–</option>{{#.ranks}}<option{{#.isChosen}} selected{{/.isChosen}}>{{.value}}</option>{{/.ranks}}</select></label>
        {{/.options}}
        </div>
        {{#.limit}}
        <p class="cap" id="{{.id}}">{{#.text}}{{> text}}{{/.text}}</p>
        {{/.limit}}
        {{> offers}}

        """

    static let line = """
        <div class="line"><input class="box {{.width}}" type="{{.type}}" id="{{.id}}" name="{{.id}}" value="{{.value}}"{{#.inputMode}} inputmode="{{.}}"{{/.inputMode}}{{#.autocomplete}} autocomplete="{{.}}"{{/.autocomplete}}{{#.earliest}} min="{{.}}"{{/.earliest}}{{#.latest}} max="{{.}}"{{/.latest}}{{#.describedBy}} aria-describedby="{{.}}"{{/.describedBy}}{{#.isWrong}} aria-invalid="true"{{/.isWrong}}>{{#.unit}}<span id="{{.id}}">{{#.text}}{{> text}}{{/.text}}</span>{{/.unit}}</div>
        {{#.limit}}
        <p class="cap" id="{{.id}}">{{#.text}}{{> text}}{{/.text}}</p>
        {{/.limit}}
        {{> offers}}

        """

    /// HTML drops a line break right behind the tag, so one is put there for it.
    static let area = """
        <textarea class="box" id="{{.id}}" name="{{.id}}" rows="3"{{#.describedBy}} aria-describedby="{{.}}"{{/.describedBy}}{{#.isWrong}} aria-invalid="true"{{/.isWrong}}>
        {{.value}}</textarea>
        <p class="cap ends"><span{{#.limit}} id="{{.id}}">{{#.text}}{{> text}}{{/.text}}{{/.limit}}</span>{{#.written}}<span>{{> text}}</span>{{/.written}}</p>
        {{> offers}}

        """

    /// The end of an `option` tag and its text: a menu shows words and no markup.
    static let option = """
        {{#.foreign}} lang="{{.tag}}" dir="{{.direction}}"{{/.foreign}}>{{#.parts}}{{.words}}{{/.parts}}
        """

    /// Boxes to tick for those who cannot answer.
    static let offers = """
        {{#.offers}}
        {{#first()}}
        <div class="options">
        {{/first()}}
        <div class="option"><label><input type="checkbox" id="{{.id}}" name="{{.name}}" value="{{.value}}"{{#.isChosen}} checked{{/.isChosen}}><span>{{#.words}}{{> text}}{{/.words}}</span></label></div>
        {{#last()}}
        </div>
        {{/last()}}
        {{/.offers}}

        """
}
