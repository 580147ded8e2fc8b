/** The rule book: catalogues, criteria, policies and calendars of one version, read strictly and identified by their content. */
@NullMarked
package id.kentongan.reasoning.book;

import org.jspecify.annotations.NullMarked;
