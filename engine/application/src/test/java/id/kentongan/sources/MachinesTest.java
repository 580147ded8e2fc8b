package id.kentongan.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachinesTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "240.0.0.1",
            "255.255.255.255",
            "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::", "2001:0:1::", "2001:db8::1"})
    void aMachineInANetworkOfSomebodysOwnIsNotAsked(String address) throws UnknownHostException {
        assertThat(Machines.open(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> new Machines(List.of()).check(address)).isInstanceOf(Machines.Forbidden.class)
                .hasMessageContaining("kentongan.source.hosts");
        assertThatCode(() -> new Machines(List.of(address)).check(address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "103.20.90.1", "172.32.0.1", "100.128.0.1", "192.1.0.1", "2400:6180::1", "2001:500::1"})
    void aMachineInEverybodysNetworkIs(String address) {
        assertThatCode(() -> new Machines(List.of()).check(address)).doesNotThrowAnyException();
    }

    @Test
    void aNameThatLeadsToThisVeryMachineIsNotAsked() {
        assertThatThrownBy(() -> new Machines(List.of("data.example")).check("localhost")).isInstanceOf(Machines.Forbidden.class);
        assertThatCode(() -> new Machines(List.of("LOCALHOST")).check("localhost")).doesNotThrowAnyException();
        assertThatCode(() -> new Machines(List.of("::1")).check("[::1]")).doesNotThrowAnyException();
    }
}
