/** Events for tools outside: posted to webhooks (Standard Webhooks 1.0), or read from a list. */
@NullMarked
package io.tenward.webhook;

import org.jspecify.annotations.NullMarked;
