namespace Metabot.Bots;

// The commands of a script, played on the picture of a lead as far as it is sure what they do.
internal sealed class PlayedScript(BotOutline bot, LeadPicture lead)
{
    // The server ends what is deeper.
    private const int DeepestScript = 20;

    private static readonly HashSet<string> WithoutEffect = ["text", "image", "file", "email"];

    private bool _isStopped;

    // The triggers that were activated at once.
    public List<string> Triggers { get; } = [];

    // False where it is not known what the script does.
    public bool Play(string code, int depth = 0)
    {
        if (depth > DeepestScript || bot.Find(BotSection.Scripts, code)?.Written.Value is not { } script || script.Find("menu") is { Items.Count: > 0 })
        {
            return false;
        }

        foreach (var command in script.Find("commands")?.Items ?? [])
        {
            var doings = command.Members.Where(member => member.Name != "code").ToList();
            if (doings is not [var doing] || !Apply(doing.Name, doing.Value, depth))
            {
                return false;
            }

            if (_isStopped)
            {
                break;
            }
        }

        return true;
    }

    private bool Apply(string name, BotValue value, int depth)
    {
        switch (name)
        {
            case "add_tags":
                return ForEach(value, lead.AddTag, ',');
            case "remove_tags":
                return ForEach(value, lead.RemoveTag, ',');
            case "add_contexts":
                return ForEach(value, lead.AddContext, ',', ';');
            case "remove_contexts":
                return ForEach(value, lead.RemoveContext, ',', ';');
            case "status" when IsPlain(value):
                lead.SetStatus(value.Text);
                return true;
            case "set_attributes" when value.Members.All(attribute => IsPlain(attribute.Value)):
                foreach (var attribute in value.Members)
                {
                    lead.SetAttribute(attribute.Name, attribute.Value.Text);
                }

                return true;
            case "run_script":
                return Play(value.Text, depth + 1);
            case "run_trigger" when value.Kind == BotValueKind.Text:
                Triggers.Add(value.Text);
                return true;
            case "stop":
                return _isStopped = true;
            default:
                return WithoutEffect.Contains(name);
        }
    }

    private static bool ForEach(BotValue value, Action<string> change, params char[] separators)
    {
        foreach (var (name, _) in IsPlain(value) ? BotName.Split(value.Text, separators) : [])
        {
            change(name);
        }

        return IsPlain(value);
    }

    private static bool IsPlain(BotValue value) => value.Kind == BotValueKind.Text && value.Text.IndexOf("{{", StringComparison.Ordinal) < 0;
}
