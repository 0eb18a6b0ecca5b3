package org.emic.ingest.documents.child;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/// Reads which styles of a Word document are bold.
final class DocxStyles {

    private static final Set<String> OFF = Set.of("0", "false", "off");

    private DocxStyles() {}

    static BoldStyles read(InputStream part) throws IOException {
        BoldStyles styles = new BoldStyles();
        String style = "";
        try (Xml xml = Xml.of(part)) {
            for (Optional<Xml.Step> step = xml.next(); step.isPresent(); step = xml.next()) {
                if (step.get() == Xml.Step.START) {
                    switch (xml.name()) {
                        case "style" -> style = xml.attribute("styleId");
                        case "basedOn" -> styles.base(style, xml.attribute("val"));
                        case "b" -> styles.bold(style, isOn(xml));
                        // A table style's parts, such as its first row, are not the style itself.
                        case "tblStylePr", "docDefaults" -> xml.skip();
                        default -> {
                            // Looks.
                        }
                    }
                }
            }
        }
        return styles;
    }

    /// Whether the element, a switch such as `w:b`, is on.
    static boolean isOn(Xml xml) {
        return !OFF.contains(xml.attribute("val"));
    }
}
