/** What an operator watches: numbers, and never what a report says. */
@NullMarked
package id.kentongan.metrics;

import org.jspecify.annotations.NullMarked;
