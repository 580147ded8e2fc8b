/** The program: its command line here, one package per business word beside it. */
@NullMarked
package id.kentongan;

import org.jspecify.annotations.NullMarked;
