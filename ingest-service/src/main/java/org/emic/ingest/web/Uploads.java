package org.emic.ingest.web;

import java.util.List;
import java.util.Objects;
import org.emic.ingest.domain.reading.FileName;
import org.emic.ingest.domain.study.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// Takes files out of a request.
final class Uploads {

    private Uploads() {}

    /// The files in the order in which they were sent; a part that a browser sends where nothing was chosen is left out.
    static List<Upload> of(@Nullable List<MultipartFile> files) {
        return Objects.requireNonNullElse(files, List.<MultipartFile>of())
                .stream()
                .filter(file -> !(file.isEmpty() && name(file).isEmpty()))
                .map(file -> new Upload(FileName.of(name(file)), file.getSize(), file::getInputStream))
                .toList();
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
