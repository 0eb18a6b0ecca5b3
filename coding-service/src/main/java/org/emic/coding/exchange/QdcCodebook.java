package org.emic.coding.exchange;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.emic.coding.domain.brought.CodebookTable;
import org.emic.coding.domain.brought.Reading;
import org.emic.coding.domain.deductive.CodebookEntry;

/// Reads a codebook in the exchange format of qualitative analysis software (REFI-QDA 1.0, `.qdc`): codes with their names
/// and descriptions. Codes below other codes are codes like any; one that cannot be used for coding is left out. A name that
/// an earlier code has is told apart by that of the code above it.
///
/// Nothing is ever fetched: a file with a document type is refused, so that there are no entities to resolve.
public final class QdcCodebook {

    private static final int LARGEST = 20 * 1024 * 1024;
    private static final int DEEPEST = 50;

    private final XMLStreamReader xml;
    private final List<CodebookTable.Line> codes = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private QdcCodebook(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// The codes of a file.
    public static Reading<List<CodebookEntry>> read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return Reading.unreadable(1, "the file has more than 20 MiB", "Export the codebook without the project.");
        }
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            return new QdcCodebook(xml).codes().then(CodebookTable::check);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            return Reading.unreadable(line, "the file is no XML there",
                    "Export the codebook again as REFI-QDA (.qdc).");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private Reading<List<CodebookTable.Line>> codes() throws XMLStreamException {
        boolean codebook = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> {
                    return Reading.unreadable(line(), "the file has a document type", "Take the <!DOCTYPE> line out.");
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    codebook |= xml.getLocalName().equals("CodeBook");
                    begin();
                    if (open.size() > DEEPEST) {
                        return Reading.unreadable(line(), "codes stand below one another in more than %d steps"
                                .formatted(DEEPEST), "Make the codebook flatter.");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {
                }
            }
        }
        return codebook
                ? new Reading.Read<>(codes)
                : Reading.unreadable(1, "the file is no REFI-QDA codebook", "Export the codebook as REFI-QDA (.qdc).");
    }

    private void begin() throws XMLStreamException {
        if (xml.getLocalName().equals("Code")) {
            String above = open.isEmpty() ? "" : open.peek().name();
            boolean codable = !"false".equals(attribute("isCodable"));
            open.push(new Open(codes.size(), attribute("name").strip(), codable));
            if (codable) {
                codes.add(new CodebookTable.Line(line(),
                        new CodebookEntry(apart(Objects.requireNonNull(open.peek()).name(), above), "", List.of())));
            }
        } else if (xml.getLocalName().equals("Description") && !open.isEmpty()) {
            Open code = open.getFirst();
            String text = xml.getElementText().strip();
            if (code.codable()) {
                CodebookTable.Line line = codes.get(code.number());
                codes.set(code.number(), new CodebookTable.Line(line.line(),
                        new CodebookEntry(line.entry().name(), text, List.of())));
            }
        }
    }

    private void end() {
        if (xml.getLocalName().equals("Code")) {
            open.pop();
        }
    }

    private String apart(String name, String above) {
        String full = taken.add(name.toLowerCase(Locale.ROOT)) || above.isEmpty() ? name : above + ": " + name;
        taken.add(full.toLowerCase(Locale.ROOT));
        return full;
    }

    private String attribute(String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
    }

    private int line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    /// A code whose element has begun.
    ///
    /// @param number its place among the codes, if it can be used for coding
    private record Open(int number, String name, boolean codable) {}

}
