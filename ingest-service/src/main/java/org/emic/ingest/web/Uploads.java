package org.emic.ingest.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.emic.ingest.domain.reading.Encoding;
import org.emic.ingest.domain.reading.FileName;
import org.emic.ingest.domain.study.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// Takes files out of a request.
final class Uploads {

    private Uploads() {}

    /// The files in the order in which they were sent; a part that a browser sends where nothing was chosen is left out.
    ///
    /// @param encoding of those that are not Unicode
    static List<Upload> of(@Nullable List<MultipartFile> files, Optional<Encoding> encoding) {
        return Objects.requireNonNullElse(files, List.<MultipartFile>of())
                .stream()
                .filter(file -> !(file.isEmpty() && name(file).isEmpty()))
                .map(file -> new Upload(FileName.of(name(file)), file.getSize(), encoding, file::getInputStream))
                .toList();
    }

    /// The encoding with this name; empty where none is given.
    ///
    /// @throws org.emic.webkit.problem.InputProblems where there is none with this name
    static Optional<Encoding> encoding(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Encoding.of(word).orElseThrow(Refusals::noEncoding));
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
