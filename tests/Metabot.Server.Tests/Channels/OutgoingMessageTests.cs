using System.Text.Json;
using Metabot.Server.Channels;

namespace Metabot.Server.Tests.Channels;

public class OutgoingMessageTests
{
    public static TheoryData<OutgoingMessage, string> Kinds => new()
    {
        { new TextMessage("Hello"), """{"kind":"text","Text":"Hello"}""" },
        { new ImageMessage(new MessageFile("images/kettle.png"), "Ours"), """{"kind":"image","File":{"Source":"images/kettle.png","Name":null},"Text":"Ours"}""" },
        { new FileMessage(new MessageFile("price.pdf", "Prices.pdf")), """{"kind":"file","File":{"Source":"price.pdf","Name":"Prices.pdf"},"Text":""}""" },
        { new MenuMessage("Which?", [new("1", "Red"), new("2", "Blue", Line: 1)]), """{"kind":"menu","Buttons":[{"Code":"1","Caption":"Red","Line":0},{"Code":"2","Caption":"Blue","Line":1}],"Text":"Which?"}""" },
        { new EmailMessage(["a@example.org"], "Order", "<b>5</b>"), """{"kind":"email","To":["a@example.org"],"Subject":"Order","Text":"\u003Cb\u003E5\u003C/b\u003E"}""" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_survives_as_json(OutgoingMessage message, string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(message));
        Assert.Equivalent(message, JsonSerializer.Deserialize<OutgoingMessage>(json), strict: true);
    }

    [Theory]
    [InlineData("images/kettle.png", null, "kettle.png", false)]
    [InlineData("https://example.org/a/b.png?size=1", null, "b.png", true)]
    [InlineData("http://example.org/a/b.png", "Kettle.png", "Kettle.png", true)]
    [InlineData("file:///etc/passwd", null, "passwd", false)]
    public void A_file_is_the_bots_own_or_has_an_address(string source, string? name, string shown, bool isElsewhere)
    {
        var file = new MessageFile(source, name);

        Assert.Equal(shown, file.ShownName);
        Assert.Equal(isElsewhere, file.Address is not null);
    }
}
