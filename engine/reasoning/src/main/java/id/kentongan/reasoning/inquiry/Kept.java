package id.kentongan.reasoning.inquiry;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Dismissed;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Standing;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a shard keeps of alerts, for whoever asks about them.
 *
 * @param dismissed what people have closed though it was not calm
 * @param all every open alert
 */
public record Kept(Function<AlertKey, Optional<Standing>> standing, Function<AlertKey, Optional<Dismissed>> dismissed,
        Supplier<List<Standing>> all) {

    /** The open alerts of a region that people have raised. */
    List<Standing> manual(RegionCode region) {
        return all.get().stream().filter(one -> one.manual() && one.region().equals(region)).toList();
    }
}
