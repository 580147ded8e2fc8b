package id.kentongan.sources;

import java.time.Clock;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** What arrives over one connection. Where there is no room the connection itself waits. */
final class MqttMessages implements MqttCallback {
    private final MessageGathering<Mark> gathering;
    private final Clock clock;
    private final boolean sentAgain;

    /** @param sentAgain whether the broker still has what was gathered, so that it ends with the connection */
    MqttMessages(MessageGathering<Mark> gathering, Clock clock, boolean sentAgain) {
        this.gathering = gathering;
        this.clock = clock;
        this.sentAgain = sentAgain;
    }

    /** By what a message is acknowledged. */
    record Mark(int id, int qos) {}

    MessageGathering<Mark> gathering() {
        return gathering;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws InterruptedException {
        gathering.room();
        gathering.add(new Mark(message.getId(), message.getQos()), message.getPayload(), clock.instant());
    }

    void end() {
        if (sentAgain) {
            gathering.abandon();
        }
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        end();
    }

    @Override
    public void mqttErrorOccurred(MqttException fault) {
        // What cannot be understood of the protocol ends the connection, which is seen at the next turn.
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // Nothing is ever sent.
    }

    @Override
    public void connectComplete(boolean again, String server) {
        // Told by the call that connects.
    }

    @Override
    public void authPacketArrived(int reason, MqttProperties properties) {
        // No more than a name and a password is ever offered.
    }
}
