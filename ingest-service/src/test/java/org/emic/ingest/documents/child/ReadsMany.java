package org.emic.ingest.documents.child;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// A child that reads one document after the other, so that thousands can be tried; else it does what [ReadDocument] does.
public final class ReadsMany {

    private ReadsMany() {}

    public static void main(String[] args) throws IOException {
        Confinement.begin();
        try (DataInputStream in = new DataInputStream(System.in);
                DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out))) {
            while (true) {
                String kind = in.readUTF();
                byte[] answer = answer(kind, in.readNBytes(in.readInt()));
                out.writeInt(answer.length);
                out.write(answer);
            }
        } catch (EOFException e) {
            System.exit(0);
        }
    }

    private static byte[] answer(String kind, byte[] document) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(answer, StandardCharsets.UTF_8)) {
            try {
                ReadDocument.answer(kind, document, new Words(writer, 1_000_000));
            } catch (Unreadable e) {
                Words.trouble(writer, e);
            }
        }
        return answer.toByteArray();
    }
}
