package id.kentongan.watch;

import id.kentongan.facts.Text;
import id.kentongan.reasoning.shard.Scope;

/** What went wrong in one shard. Its reasoning is gone and will be built anew; the others go on. */
final class ShardFault extends RuntimeException {
    ShardFault(Scope shard, Throwable cause) {
        super(Text.of("Shard %s: %s", shard, cause), cause);
    }
}
