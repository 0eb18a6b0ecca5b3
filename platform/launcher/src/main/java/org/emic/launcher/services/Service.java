package org.emic.launcher.services;

import java.util.List;
import java.util.Locale;

/// One of the four services.
public enum Service {

    INGEST("ingest-service", "256m"), CODING("coding-service", "1g"), THEME("theme-service",
            "384m"), REPORT("report-service", "512m");

    private final String module;
    private final String heap;

    Service(String module, String heap) {
        this.module = module;
        this.heap = heap;
    }

    /// Folder of the module, and the name people see.
    public String module() {
        return module;
    }

    /// Role and database.
    public String tenant() {
        return "emic_" + name().toLowerCase(Locale.ROOT);
    }

    /// The variable that tells the gateway where the service is.
    String address() {
        return "EMIC_" + name() + "_URL";
    }

    List<String> jvm(Purpose purpose) {
        return Jvm.options(heap, this != CODING || purpose == Purpose.SMALL_STUDY);
    }
}
