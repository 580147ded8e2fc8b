/** What an inquiry answers. */
@NullMarked
package id.kentongan.reasoning.inquiry;

import org.jspecify.annotations.NullMarked;
