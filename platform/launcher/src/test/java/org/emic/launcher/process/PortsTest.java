package org.emic.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void findsDifferentPortsThatAreFree() throws Exception {
        List<Integer> ports = Ports.free(20, 0, new Random());

        assertThat(ports).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void passesOverThePreferredPortWhereItIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(Ports.taken(taken.getLocalPort())).isTrue();
            assertThat(Ports.free(2, taken.getLocalPort(), new Random())).hasSize(2)
                    .doesNotContain(taken.getLocalPort());
        }
    }
}
