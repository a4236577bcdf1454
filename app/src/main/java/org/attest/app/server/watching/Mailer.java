package org.attest.app.server.watching;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Sends plain letters by SMTP. */
final class Mailer {
  private static final String TIMEOUT_MS = "20000";

  private final MailSettings settings;

  Mailer(MailSettings settings) {
    this.settings = settings;
  }

  /**
   * A letter.
   *
   * @param stop address at which its receiver ends it; empty if no other follows
   */
  record Letter(String to, String subject, String text, String stop) {}

  /** Sends a letter; once this returns the server has taken it. */
  void send(Letter letter) throws MessagingException {
    MimeMessage message = new MimeMessage(session());
    message.setFrom(new InternetAddress(settings.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    message.setText(letter.text(), StandardCharsets.UTF_8.name());
    message.setSentDate(new Date());
    if (!letter.stop().isEmpty()) {
      message.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
    }
    // Nobody is to answer it by a machine (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    Transport.send(message);
  }

  private Session session() {
    Properties values = new Properties();
    values.put("mail.transport.protocol", "smtp");
    values.put("mail.smtp.host", settings.host());
    values.put("mail.smtp.port", String.valueOf(settings.port()));
    values.put("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
    values.put("mail.smtp.ssl.enable", is(MailSettings.Safety.TLS));
    values.put("mail.smtp.starttls.enable", is(MailSettings.Safety.STARTTLS));
    values.put("mail.smtp.starttls.required", is(MailSettings.Safety.STARTTLS));
    values.put("mail.smtp.ssl.checkserveridentity", "true");
    values.put("mail.smtp.connectiontimeout", TIMEOUT_MS);
    values.put("mail.smtp.timeout", TIMEOUT_MS);
    values.put("mail.smtp.writetimeout", TIMEOUT_MS);
    return Session.getInstance(values, login());
  }

  private String is(MailSettings.Safety safety) {
    return String.valueOf(settings.safety() == safety);
  }

  private @Nullable Authenticator login() {
    if (settings.user().isEmpty()) {
      return null;
    }
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(settings.user(), settings.password());
      }
    };
  }
}
