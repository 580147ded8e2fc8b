package id.kentongan.facts;

/**
 * That a person closed the alert of a concern which was not calm. The rules raise it again only when it was calm once, or beyond that level.
 *
 * @param level at which the alert stood
 * @param act that closed it: source and id, without the revision
 */
public record Dismissed(AlertKey key, Level level, String act) {

    /** @throws IllegalArgumentException for HIJAU: nothing that is open stands there */
    public Dismissed {
        if (level == Level.HIJAU) {
            throw new IllegalArgumentException(Text.of("%s cannot have stood at HIJAU.", key));
        }
    }

    public String code() {
        return key.code();
    }

    public RegionLevel regionLevel() {
        return key.region().level();
    }
}
