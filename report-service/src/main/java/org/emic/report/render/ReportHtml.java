package org.emic.report.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.emic.report.domain.report.Report;
import org.emic.report.domain.report.ReportFile;
import org.emic.report.render.page.ReportPage;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// report.html: one file that asks for nothing else. It carries its own content security policy: no script, no
/// request, and no style but its own, named by hash.
final class ReportHtml {

    static final String NAME = "report.html";

    private static final String ROOM = "org/emic/report/render/";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final String css = resource("report.css");

    ReportHtml() {
        var resolver = new ClassLoaderTemplateResolver(ReportHtml.class.getClassLoader());
        resolver.setPrefix(ROOM);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    ReportFile of(Report report) {
        ReportPage page = ReportPage.of(report);
        String style = css + new RunningLines(page).css();
        var context = new Context(Locale.ROOT, Map.of("page", page, "style", style, "styleHash", hash(style)));
        return ReportFile.of(NAME, "text/html",
                engine.process("report", context).getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = ReportHtml.class.getClassLoader().getResourceAsStream(ROOM + name)) {
            if (in == null) {
                throw new IllegalStateException("the service lacks its own " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
