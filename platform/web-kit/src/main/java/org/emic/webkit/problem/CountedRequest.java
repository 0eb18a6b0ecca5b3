package org.emic.webkit.problem;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.util.unit.DataSize;

/// A request whose length nobody said. Reading more of it than is taken ends in a [Refusal].
final class CountedRequest extends HttpServletRequestWrapper {

    private final DataSize most;

    CountedRequest(HttpServletRequest request, DataSize most) {
        super(request);
        this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Counted(super.getInputStream(), most);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(),
                Objects.requireNonNullElse(getCharacterEncoding(), StandardCharsets.UTF_8.name())));
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private final DataSize most;
        private long read;

        Counted(ServletInputStream body, DataSize most) {
            this.body = body;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int here = body.read(into, from, length);
            count(Math.max(0, here));
            return here;
        }

        private void count(int more) {
            read += more;
            if (read > most.toBytes()) {
                throw new Refusal(LargestBody.tooLarge(most));
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }

}
