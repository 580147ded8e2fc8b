package id.kentongan.facts;

/** A stage of an election that is running today in a province, such as {@code Kampanye} of {@code PILKADA2024}. */
public record Stage(String province, String agenda, String name) {}
