package id.kentongan.reasoning.shard;

import static id.kentongan.reasoning.shard.Country.CLASH;
import static id.kentongan.reasoning.shard.Country.JATIM;
import static id.kentongan.reasoning.shard.Country.NATIONAL;
import static id.kentongan.reasoning.shard.Country.PROVINCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.region.Regions;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {
    private static final AlertKey NEIGHBOURS = new AlertKey("KBJ-12", CLASH.region(), CLASH.kind());

    @Test
    void theShardsAreTheProvincesInOrderAndThenTheNation() {
        List<Scope> shards = Scope.shards(Regions.bundled());
        assertThat(shards).hasSize(39).doesNotContain(Scope.WHOLE).last().isEqualTo(Scope.NATION);
        assertThat(shards.subList(0, 38)).isSorted().contains(JATIM);
    }

    @Test
    void aNameThatIsNoScopeIsRefused() {
        assertThat(new Scope("73")).isEqualTo(Scope.province(RegionCode.of("73.10.01")));
        for (String name : new String[]{"", "7", "730", "7a", "semua"}) {
            assertThatThrownBy(() -> new Scope(name)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(name);
        }
    }

    @Test
    void anAlertOfANationalPolicyIsTheNations() {
        assertThat(Scope.owner(NATIONAL, NEIGHBOURS)).isEqualTo(Scope.NATION);
        assertThat(Scope.owner(NATIONAL, CLASH)).isEqualTo(JATIM);
        assertThat(Scope.owner(PROVINCIAL, NEIGHBOURS)).isEqualTo(JATIM);
    }

    @Test
    void anAlertLeavesOnlyForAnOwnerThatTheNextBookKnows() {
        assertThat(JATIM.leaves(NATIONAL, NEIGHBOURS)).contains(Scope.NATION);
        assertThat(JATIM.leaves(NATIONAL, CLASH)).isEmpty();
        assertThat(Scope.NATION.leaves(NATIONAL, NEIGHBOURS)).isEmpty();
        assertThat(Scope.NATION.leaves(PROVINCIAL, NEIGHBOURS)).isEmpty();
        assertThat(Scope.WHOLE.leaves(NATIONAL, NEIGHBOURS)).isEmpty();
    }

    @Test
    void eachProvinceHoldsItsOwnAndTheNationAll() {
        assertThat(JATIM.holds(RegionCode.of("35.14.01"))).isTrue();
        assertThat(JATIM.holds(RegionCode.of("33"))).isFalse();
        assertThat(Scope.NATION.holds(RegionCode.of("33"))).isTrue();
        assertThat(Scope.WHOLE.holds(RegionCode.of("33"))).isTrue();
    }
}
