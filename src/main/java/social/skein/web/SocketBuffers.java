package social.skein.web;

import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.stereotype.Component;

/**
 * Hands pages to the operating system in two pieces instead of eight: each costs as much as a
 * statement. A connection takes so much memory while it is open.
 */
@Component
class SocketBuffers implements TomcatConnectorCustomizer {
  private static final int BYTES = 32 * 1024;

  @Override
  public void customize(Connector connector) {
    connector.setProperty("socket.appWriteBufSize", Integer.toString(BYTES));
  }
}
