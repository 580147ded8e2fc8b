package id.kentongan.reasoning.oracle;

/** Ways to read the contract wrongly. A recomputation that makes one of them must be found out, or the comparison shows nothing. */
enum Mistake {
    /** Of copies the last received counts, whatever its grade: rule 1 before it was amended. */
    COPY_BY_LAST_RECEIVED,
    /** Every copy counts. */
    COPIES_COUNT,
    /** Copies are weighed once, over all time, and not in each window by itself. */
    COPIES_WEIGHED_ONCE,
    /** A line may raise the letter of its source. */
    LETTER_OF_THE_LINE,
    /** Only the row of the source gives the letter. */
    LETTER_OF_THE_ROW,
    /** A region is judged only while a report about it stands there. */
    JUDGED_WHILE_REPORTED,
    /** Windows are a nanosecond longer. */
    LONGER_WINDOW,
    /** A ratio has no value while its total is zero. */
    RATIO_WITHOUT_VALUE,
    /** A ratio of zero is as bad as any other. */
    RATIO_OF_ZERO_RAISES,
    /** Days are counted since the last report in the window. */
    DAYS_IN_WINDOW,
    /** Days are counted since the last report that is no copy. */
    DAYS_SINCE_NO_COPY,
    /** No value leaves a run of calm as it was. */
    NO_VALUE_KEEPS_CALM,
    /** Red that is not confirmed, in a row without yellow, is nothing. */
    UNCONFIRMED_RED_IS_NOTHING,
    /** A region is blind by its own duties only. */
    BLINDNESS_NOT_INHERITED,
    /** A region is blind by the duties of its province too. */
    BLINDNESS_FROM_THE_PROVINCE,
    /** What is overdue below blinds what is above. */
    BLINDNESS_FROM_BELOW,
    /** A source is heard when its report comes, whatever day it speaks of. */
    HEARD_BY_RECEIPT,
    /** A report about tomorrow is heard today. */
    HEARD_BEFORE_IT_OCCURRED,
    /** A report that was withdrawn is heard. */
    HEARD_THOUGH_WITHDRAWN,
    /** Only the first revision of a region that still stands enrols it. */
    ENROLLED_WHILE_IT_STANDS,
    /** Drills are signs of life. */
    DRILLS_ARE_HEARD,
    /** Time begins with the first entry, whatever book was taken up and whoever was enrolled before. */
    TIME_BEGINS_WITH_THE_FIRST_ENTRY,
    /** Nobody owes anything. */
    NO_DUTIES,
    /** An alert whose region is not judged by the row in force hangs. Only another book can bring that about. */
    UNJUDGED_HANGS,
    /** An act that its author has withdrawn is done. */
    WITHDRAWN_ACT_IS_DONE,
    /** An act corrected in its words alone is done once more. */
    REWORDED_ACT_IS_DONE_TWICE,
    /** An act about one alert is done about the next of the same concern. */
    ACT_MEANS_ANY_ALERT,
    /** What a person cleared is raised again at once. */
    CLEARED_IS_RAISED_AGAIN,
    /** What a person cleared is never raised again, calm or not. */
    DISMISSED_FOR_EVER,
    /** What a person cleared is not raised though it is worse. */
    WORSE_STAYS_DISMISSED,
    /** What a person raised falls like any alert. */
    RAISED_BY_HAND_FALLS,
    /** What was calm when a person escalated it stays calm since then. */
    ESCALATED_KEEPS_ITS_CALM,
    /** Who may not read everything sees every level all the same. */
    EVERYBODY_SEES_ALL,
    /** What rests on open evidence alone is shown by its measure only. */
    OPEN_EVIDENCE_STAYS_HIDDEN
}
