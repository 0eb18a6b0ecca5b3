package org.emic.ingest.documents.child;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Finds the parts of a Word document by their relationships, as the Open Packaging Conventions say (ECMA-376, part 2).
/// A relationship to something outside of the document is none.
record DocxParts(ZipParts zip, String document) {

    static DocxParts of(ZipParts zip) throws IOException {
        if (zip.find("[Content_Types].xml").isEmpty()) {
            throw new Unreadable(Trouble.UNKNOWN_KIND);
        }
        String document = target(zip, "_rels/.rels", "/officeDocument")
                .orElseThrow(() -> new Unreadable(Trouble.UNKNOWN_KIND));
        return new DocxParts(zip, resolved("", document));
    }

    InputStream words() throws IOException {
        return zip.get(document);
    }

    Optional<InputStream> styles() throws IOException {
        int slash = document.lastIndexOf('/') + 1;
        String folder = document.substring(0, slash);
        Optional<String> styles = target(zip, folder + "_rels/" + document.substring(slash) + ".rels", "/styles");
        return styles.isEmpty() ? Optional.empty() : zip.find(resolved(folder, styles.get()));
    }

    private static Optional<String> target(ZipParts zip, String relationships, String typeEnd) throws IOException {
        Optional<InputStream> part = zip.find(relationships);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        try (Xml xml = Xml.of(part.get())) {
            for (Optional<Xml.Step> step = xml.next(); step.isPresent(); step = xml.next()) {
                if (step.get() == Xml.Step.START && xml.attribute("Type").endsWith(typeEnd)
                        && !xml.attribute("TargetMode").equals("External")) {
                    return Optional.of(xml.attribute("Target"));
                }
            }
        }
        return Optional.empty();
    }

    private static String resolved(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }
}
