using System.Text.Json;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Metabot.Server.Storage;

namespace Metabot.Server.JavaScript.Host;

// One evaluation: what its host objects work on, and what they leave behind.
internal sealed class ScriptRun(Engine engine, ScriptRequest request, ScriptTimeLimit time, Func<HostCall, HostReply> ask)
{
    // While the server answers, the script's time stands still: without this limit a loop of questions could go on for minutes.
    private const int MostQuestions = 1_000;

    private int _questions;

    public Engine Engine => engine;

    public ScriptWorld World => request.World;

    public bool IsCondition => request.IsCondition;

    public List<LeadEvent> Events { get; } = [];

    public List<string> Texts { get; } = [];

    // By id: those that the script found, which are changed where they stand.
    public Dictionary<long, Ticket> FoundTickets { get; } = [];

    public ScriptFlow? Flow { get; set; }

    public ScriptEffects Effects => new(World.Bot, World.Lead, World.Ticket, World.Memory, Events, Texts)
    {
        Tickets = [.. FoundTickets.Values.Where(ticket => Events.Exists(change => change.TicketId == ticket.Id))],
        Flow = Flow,
    };

    public JsValue Json(JsonElement value) =>
        value.ValueKind == JsonValueKind.Undefined ? JsValue.Null : Values.FromJson(engine, value.GetRawText());

    public JsValue Json<T>(T value) => Json(Values.Json(value));

    // A refusal is thrown at the script.
    public JsonElement Ask<T>(HostQuestion question, T argument)
    {
        if (++_questions > MostQuestions)
        {
            throw Error($"a script asks the server {MostQuestions} times at most");
        }

        var call = new HostCall(question, Values.Json(argument));
        var reply = time.Pause(() => ask(call));
        return reply.Refusal is { } refusal ? throw Error(refusal) : reply.Value;
    }

    public T Read<T>(Func<T> parse) => time.Read(parse);

    public JavaScriptException Error(string message) => new(engine.Intrinsics.TypeError, message);
}
