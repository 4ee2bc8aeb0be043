/** SCIM 2.0 (RFC 7643, 7644): a directory of the company writes the people of all leads. */
@NullMarked
package io.tenward.people.scim;

import org.jspecify.annotations.NullMarked;
