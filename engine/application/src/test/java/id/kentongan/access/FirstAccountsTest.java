package id.kentongan.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstAccountsTest {
    @Test
    void aDemonstrationThatIsStartedAgainSaysThatTheEarlierPasswordIsVoid() {
        assertThat(FirstAccounts.demonstrators("analis", "abc", false)).isEqualTo("Pengguna demo: analis. Sandi: abc");
        assertThat(FirstAccounts.demonstrators("analis", "abc", true)).startsWith("Pengguna demo: analis. Sandi: abc\n")
                .contains("tidak berlaku lagi", "KENTONGAN_DEMO_PASSWORD");
    }
}
