"""Words → an XMP packet (ISO 16684-1) with the fields of the IPTC Photo Metadata Standard 2022.1."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from generator.photographs.stamp.words import Words, clean

BEGIN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
}


def packet(words: Words) -> bytes:
    """The packet in UTF-8. It cannot be changed in place, hence has no padding."""
    plain = {
        "photoshop:Credit": words.credit,
        "photoshop:Source": words.source,
        "xmpRights:WebStatement": words.rights_url,
    }
    attributes = "".join(f" {name}={quoteattr(clean(text))}" for name, text in plain.items() if text)
    elements = "".join(
        (
            _alternative("dc:description", words.caption),
            _alternative("dc:rights", words.rights),
            _alternative("Iptc4xmpCore:AltTextAccessibility", words.alt),
            _sequence("dc:creator", words.creators),
        )
    )
    spaces = "".join(
        f' xmlns:{prefix}="{space}"' for prefix, space in SPACES.items() if f"{prefix}:" in attributes + elements
    )
    rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    description = f'<rdf:Description rdf:about=""{spaces}{attributes}>{elements}</rdf:Description>'
    text = f'{BEGIN}<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{rdf}">{description}</rdf:RDF></x:xmpmeta>'
    return f'{text}<?xpacket end="r"?>'.encode()


def _alternative(name: str, text: str | None) -> str:
    if not text:
        return ""
    return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{_text(text)}</rdf:li></rdf:Alt></{name}>'


def _sequence(name: str, texts: tuple[str, ...]) -> str:
    items = "".join(f"<rdf:li>{_text(text)}</rdf:li>" for text in texts)
    return f"<{name}><rdf:Seq>{items}</rdf:Seq></{name}>" if items else ""


def _text(text: str) -> str:
    return escape(clean(text))
