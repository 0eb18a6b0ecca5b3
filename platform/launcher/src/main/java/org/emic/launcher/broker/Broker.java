package org.emic.launcher.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/// The main class of the broker's JVM: formats the storage at the first start, then runs Kafka's server.
public final class Broker {

    private Broker() {}

    /// @param arguments path of the settings, the storage's folder, the cluster's id
    public static void main(String[] arguments) {
        String settings = arguments[0];
        Path storage = Path.of(arguments[1]);
        if (!Files.exists(storage.resolve("meta.properties"))) {
            int status = StorageTool.execute(
                    new String[]{"format", "--ignore-formatted", "--cluster-id", arguments[2], "--config", settings},
                    System.out);
            if (status != 0) {
                System.exit(status);
            }
        }
        Kafka.main(new String[]{settings});
    }
}
