package id.kentongan.console;

import id.kentongan.facts.Level;
import java.util.List;

/** One alert on the board, in words ready to be shown. */
record AlertCard(String id, String code, String title, Level level, boolean exercise, String region, String regionCode,
        String because, String since, int evidence, List<String> articles) {}
