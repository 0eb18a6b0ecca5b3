package org.emic.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountTest {

    @Test
    void isTheCallersOwnUnlessThatIsRoot() throws Exception {
        assertThat(Account.find(false, line -> false).run(List.of("postgres"))).containsExactly("postgres");
    }

    @Test
    void leavesRootByTheFirstWayThatWorks() throws Exception {
        assertThat(Account.find(true, line -> true).run(List.of("postgres"))).containsExactly("unshare", "-U",
                "postgres");
        assertThat(Account.find(true, line -> line.getFirst().equals("setpriv")).owner()).isEqualTo(65_534);
        assertThat(Account.find(true, line -> line.getFirst().equals("chroot")).prefix())
                .contains("--userspec=65534:65534");
    }

    @Test
    void saysWhatToDoWhereRootCannotBecomeSomebodyElse() {
        assertThatThrownBy(() -> Account.find(true, line -> false)).isInstanceOf(IOException.class)
                .hasMessageContaining("Run as another user, or install util-linux");
    }
}
