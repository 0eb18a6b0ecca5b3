package org.emic.ingest.documents.child;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks through XML from its beginning to its end. Declares no entities, fetches nothing, and is not deeper than any
/// document that people write.
final class Xml implements Closeable {

    private static final int DEEPEST = 500;
    private static final XMLResolver NOTHING = (_, _, _, _) -> {
        throw new XMLStreamException("Nothing is fetched");
    };

    /// What comes next.
    enum Step {
        /// An element begins.
        START,
        /// An element ends.
        END,
        /// Characters.
        TEXT
    }

    private final XMLStreamReader reader;
    private int depth;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    static Xml of(InputStream in) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setXMLResolver(NOTHING);
        try {
            return new Xml(factory.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            throw new Unreadable(Trouble.BROKEN);
        }
    }

    /// The next step; empty at the document's end.
    Optional<Step> next() throws IOException {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new Unreadable(Trouble.TOO_MUCH);
                        }
                        return Optional.of(Step.START);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return Optional.of(Step.END);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return Optional.of(Step.TEXT);
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Unreadable(Trouble.BROKEN);
                    default -> {
                        // Comments and processing instructions say nothing.
                    }
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw new Unreadable(Trouble.BROKEN);
        }
    }

    /// Goes to the end of the element that has just begun.
    void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            if (next().isEmpty()) {
                throw new Unreadable(Trouble.BROKEN);
            }
        }
    }

    /// The element's name without prefix.
    String name() {
        return reader.getLocalName();
    }

    /// Whether the element's namespace ends like this.
    boolean isOf(String namespaceEnd) {
        String namespace = reader.getNamespaceURI();
        return namespace != null && namespace.endsWith(namespaceEnd);
    }

    /// The attribute with this name in whatever namespace; empty where it is not there.
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    boolean has(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return true;
            }
        }
        return false;
    }

    /// The characters of this step.
    String text() {
        return reader.getText();
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new Unreadable(Trouble.BROKEN);
        }
    }
}
