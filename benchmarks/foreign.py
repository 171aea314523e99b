"""Text for the rivals: American and German legal prose with about as many citations per KB as the benchmark text.

Written for this purpose, like the Vietnamese; the cases are made up, the reporters, statutes and courts are real.
"""

from collections.abc import Callable

from weave import Dice, Piece, Woven, plain, weave

__all__ = ["american", "german"]

_AMERICAN = (
    (
        "The district court granted summary judgment on both counts, and the plaintiff appealed. We review that decision de novo, "
        "drawing every reasonable inference in favor of the party that lost below. {case}. The standard is familiar, but its "
        "application here is not, because the parties agree on almost nothing that happened after {day}. {again}. Counsel for the "
        "carrier insisted that the delay was the fault of the weather; the log shows {count} hours of clear sky."
    ),
    (
        "The facts are not in dispute. The mill stands on a bend of the river, {count} yards above the bridge, and has stood there since "
        "before the town was laid out. In the spring of the flood the owner raised the dam by two courses of stone, without asking "
        "anyone, and the meadow on the other bank has been under water every April since. The neighbor wrote to him on {day}. "
        "He did not answer. She wrote again, this time through a lawyer, and he replied that water finds its own way and that he "
        "could not be blamed for the weather."
    ),
    (
        "A contract for the sale of land must be in writing, and the writing must describe the land. See {case}. The letter "
        "of {day} does neither. It speaks of the lower field, without a word on where the lower field ends, and it is signed "
        "by a clerk who had, by his own account, been employed for {count} days. The trial judge found that the clerk meant well. "
        "That finding is not clearly erroneous, and it does not matter."
    ),
    (
        "At trial the surveyor spoke for most of a day. He had walked the boundary with a chain and a notebook, he said, and found "
        "{count} of the old markers where the deed put them. Two were missing; one had been moved, he could not say by whom. Asked on "
        "cross-examination whether frost might have shifted a stone of that weight, he allowed that frost could do a great "
        "deal in {count} winters, but not carry a stone uphill. The jury, which had been drowsy, laughed."
    ),
    (
        "The government answers that any error was harmless. We cannot agree. In {case}, the jury had heard {count} witnesses and "
        "a recording; here it heard one witness, who contradicted himself twice. {short}. Nor does the statute help. Under "
        "{statute}, the burden of showing that an improper remark did not contribute to the verdict rests on the party that "
        "made it, and that party offered no evidence at all."
    ),
    (
        "Neither side called the bookkeeper, though both had listed her. Her ledgers came in by stipulation on {day}. They are kept in "
        "a clear hand and they balance to the cent, except for {count} entries in the last quarter, where a second hand takes over and "
        "the column for freight is left empty. What that means was argued at length. We need not decide it, for on any reading "
        "of the ledgers the shipment left the yard before the price was agreed, and nobody told the buyer."
    ),
    (
        "Whether a search of a parked truck is reasonable depends on the facts known to the officer when the search began. {case}. "
        "The officer knew three things. He knew that the truck had stood behind the warehouse for {count} nights; he knew that its "
        "plates belonged to a sedan; and he knew, or thought he knew, that the driver had fled. The rest he learned "
        "afterwards, and what is learned afterwards justifies nothing. {case}."
    ),
    (
        "The dissent would hold that the claim is moot. But a case is moot only when it is impossible to grant any effectual relief "
        "whatever. {case}. The tenants here ask for {count} months of rent, and rent can be repaid. That the building has "
        "been sold since {day} may make repayment slower. It does not make it impossible, and the new owner, who bought with "
        "notice of the suit, has not said otherwise."
    ),
    (
        "Finally, the union argues that the arbitrator went beyond her powers. Judicial review of an award is among the narrowest "
        "known to the law. {case}. So long as the arbitrator is even arguably construing the contract, a court that is convinced "
        "of her serious error may not overturn her decision. She read clause {count} together with the letter of {day}, as {statute} "
        "allows, and that is the end of the matter. The judgment is affirmed."
    ),
)
_GERMAN = (
    (
        "Die Klägerin verlangt von der Beklagten Ersatz des Schadens, der ihr durch die verspätete Lieferung entstanden ist. Das "
        "Landgericht hat die Klage abgewiesen, weil es an einer Mahnung nach {norm} fehle. Dem folgt der Senat nicht. Eine Mahnung war "
        "entbehrlich, nachdem die Beklagte am {day} ernsthaft und endgültig erklärt hatte, sie werde nicht mehr liefern ({ruling}). "
        "Auf die Frage, ob die Parteien einen festen Termin vereinbart hatten, kommt es nicht an."
    ),
    (
        "Der Kläger ist Eigentümer eines Hauses am Hang, das er seit {count} Jahren mit seiner Familie bewohnt. Oberhalb betreibt die "
        "Beklagte einen Steinbruch. Nach einer Sprengung am {day} zeigten sich Risse im Keller und an der Giebelwand. Der Kläger ließ "
        "sie fotografieren und bat um ein Gespräch, zu dem niemand erschien. Ein Angebot der Versicherung lehnte er ab, weil es "
        "nicht einmal die Kosten des Gerüsts gedeckt hätte. Seither stehen sich die Nachbarn vor Gericht gegenüber."
    ),
    (
        "Der Anspruch ergibt sich auch nicht aus {norm}. Die Vorschrift setzt voraus, dass der Schuldner die Pflichtverletzung zu "
        "vertreten hat. Hieran fehlt es, denn der Brand im Lager brach aus, bevor die Ware übergeben war. Die Beweislast trägt nach {norm} "
        "zwar der Schuldner; er hat den Beweis aber durch {count} Zeugen geführt, deren Aussagen das Berufungsgericht ohne "
        "Rechtsfehler für glaubhaft gehalten hat (vgl. {ruling})."
    ),
    (
        "In der mündlichen Verhandlung hat der Geschäftsführer der Beklagten eingeräumt, dass er das Schreiben vom {day} gelesen, aber "
        "für Werbung gehalten habe. Die Zeugin, die damals am Empfang arbeitete, erinnerte sich an einen gelben Umschlag und daran, "
        "dass es geregnet habe. An den Inhalt erinnerte sie sich nicht. Das Gericht hat {count} weitere Fragen gestellt und sich "
        "danach zur Beratung zurückgezogen; die Parteien haben die Pause nicht zu einem Vergleich genutzt."
    ),
    (
        "Soweit die Revision rügt, das Gericht habe den Sachverständigen nicht noch einmal hören dürfen, greift das nicht durch. Nach "
        "{norm} steht die Anordnung im Ermessen des Gerichts. Anhaltspunkte dafür, dass dieses Ermessen fehlerhaft ausgeübt worden "
        "wäre, sind weder dargetan noch ersichtlich. Das Gutachten vom {day} umfasst {count} Seiten und beantwortet alle Fragen, die "
        "der Beweisbeschluss gestellt hatte; Widersprüche zeigt die Revision nicht auf."
    ),
    (
        "Die Kosten des Umbaus sind zwischen den Parteien der Höhe nach unstreitig. Gestritten wird darum, wer den Auftrag erteilt "
        "hat. Der Architekt will am {day} angerufen worden sein, weiß aber nicht mehr, von wem. In seinem Kalender steht nur ein "
        "Vorname, den in der Familie der Kläger {count} Personen tragen. Auch die Rechnung hilft nicht weiter: Sie ist an die Anschrift "
        "des Hauses gerichtet, nicht an einen Empfänger, und wurde in bar bezahlt, bevor sie geschrieben war."
    ),
    (
        "Die Behörde durfte die Genehmigung widerrufen. Rechtsgrundlage ist {norm}; die Voraussetzungen liegen vor, weil der Betreiber "
        "die Auflage seit dem {day} nicht erfüllt hat. Der Widerruf ist auch verhältnismäßig. Mildere Mittel, etwa ein Zwangsgeld nach "
        "{norm}, waren {count} Mal angedroht und ohne Wirkung geblieben. Dass der Nachbar sich erst spät beschwert hat, ändert daran "
        "nichts ({ruling})."
    ),
    (
        "Zu Recht hat das Arbeitsgericht die Kündigung für unwirksam gehalten. Der Betriebsrat war nicht ordnungsgemäß angehört worden. "
        "Ihm wurde nur mitgeteilt, der Kläger habe {count} Tage gefehlt; dass Atteste vorlagen, verschwieg das Schreiben vom {day}. Eine "
        "bewusst unvollständige Anhörung steht einer unterbliebenen gleich ({ruling}). Auf die soziale Rechtfertigung nach {norm} "
        "kommt es daher nicht mehr an."
    ),
)
_ENDINGS = ("So ordered.",)
_GERMAN_ENDINGS = ("So entschieden.",)
_NAMES = (
    "Harlow",
    "Whitfield",
    "Okafor",
    "Lindqvist",
    "Pemberton",
    "Castellano",
    "Draper",
    "Nakamura",
    "Voss",
    "Tillman",
)
_REPORTERS = (
    ("U.S.", "", 300, 580),
    ("F.3d", "9th Cir. ", 100, 900),
    ("F.2d", "2d Cir. ", 300, 990),
    ("F. Supp. 2d", "S.D.N.Y. ", 10, 990),
    ("N.E.2d", "Ill. App. Ct. ", 100, 900),
    ("Cal. 4th", "", 5, 60),
)
_CODES = ("BGB", "ZPO", "StGB", "VwGO", "GG", "HGB", "BImSchG", "KSchG", "AO")
_COURTS = ("BGH", "BVerwG", "BAG", "OLG München", "OLG Köln", "BFH")


class _American:
    """Writes American citations; remembers the last one for its short forms."""

    def __init__(self, seed: int) -> None:
        self._dice = Dice(seed)
        self._last = (300, "U.S.", 1)

    def case(self) -> Piece:
        dice = self._dice
        reporter, court, first, last = dice.pick(_REPORTERS)
        volume, page, year = dice.between(first, last), dice.between(1, 1200), dice.between(1970, 2015)
        self._last = (volume, reporter, page)
        parties = f"{dice.pick(_NAMES)} v. {dice.pick(_NAMES)}"
        return Piece(f"{parties}, {volume} {reporter} {page}, {page + dice.between(1, 9)} ({court}{year})", 1)

    def short(self) -> Piece:
        volume, reporter, page = self._last
        return Piece(f"{volume} {reporter} at {page + self._dice.between(1, 9)}", 1)

    def again(self) -> Piece:
        return Piece(f"Id. at {self._last[2] + self._dice.between(1, 9)}", 1)

    def statute(self) -> Piece:
        return Piece(f"{self._dice.between(5, 49)} U.S.C. § {self._dice.between(100, 2999)}", 1)

    def day(self) -> str:
        return f"May {self._dice.between(1, 31)}, {self._dice.between(1970, 2015)}"


class _German:
    """Writes German citations."""

    def __init__(self, seed: int) -> None:
        self._dice = Dice(seed)

    def norm(self) -> Piece:
        dice = self._dice
        return Piece(
            f"§ {dice.between(1, 900)} Abs. {dice.between(1, 6)} Satz {dice.between(1, 4)} {dice.pick(_CODES)}", 1
        )

    def ruling(self) -> Piece:
        dice = self._dice
        number = f"{dice.pick(('VI ZR', 'II ZR', 'V ZR', 'VIII ZR'))} {dice.between(1, 400)}/{dice.between(10, 24)}"
        return Piece(f"{dice.pick(_COURTS)}, Urteil vom {self.day()} - {number}", 1)

    def day(self) -> str:
        return f"{self._dice.between(1, 28):02d}.{self._dice.between(1, 12):02d}.{self._dice.between(2010, 2024)}"


def _count(seed: int) -> Callable[[], Piece]:
    dice = Dice(seed)
    return plain(lambda: str(dice.between(3, 90)))


def american(size: int, seed: int = 1) -> Woven:
    """Write ``size`` bytes of American case law."""
    writer = _American(seed)
    cites = {"case": writer.case, "short": writer.short, "again": writer.again, "statute": writer.statute}
    return weave(_AMERICAN, _ENDINGS, {**cites, "day": plain(writer.day), "count": _count(seed)}, size)


def german(size: int, seed: int = 1) -> Woven:
    """Write ``size`` bytes of German case law."""
    writer = _German(seed)
    gaps = {"norm": writer.norm, "ruling": writer.ruling, "day": plain(writer.day), "count": _count(seed)}
    return weave(_GERMAN, _GERMAN_ENDINGS, gaps, size)
