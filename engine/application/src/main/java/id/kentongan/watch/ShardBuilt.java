package id.kentongan.watch;

import id.kentongan.reasoning.shard.Scope;
import java.time.Duration;

/**
 * Told when the reasoning of a shard was built, at start or anew.
 *
 * @param took how long that was; what waited for it meanwhile is not in it
 */
public record ShardBuilt(Scope shard, Duration took) {}
