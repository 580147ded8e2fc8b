/** How long the server waits for whoever speaks to it, and how many of them it hears at once. Tomcat is known here and where its refusals are put into words. */
@NullMarked
package id.kentongan.http;

import org.jspecify.annotations.NullMarked;
