using System.Globalization;
using Metabot.JavaScript;
using Metabot.JavaScript.Meaning;

namespace Metabot.Bots;

// What one part of a bot names, reads and goes on with. It takes whatever is written: what is no bot, others say.
internal sealed class BotPartReader(BotSources sources, BotSection section, BotMember written)
{
    private const string Declared = "parameters";
    private const string Condition = "condition";

    private readonly BotPart _part = new(section, written)
    {
        Id = written.Value.Find("id") is { Kind: BotValueKind.Number, Text: var id } && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        Parameters = section == BotSection.Scripts && written.Value.Find(Declared) is { } declared ? [.. declared.Members.Select(ReadParameter)] : null,
    };

    public BotPart Read()
    {
        ReadObject(written.Value);

        // Who is not written yet reads nothing that anybody could know.
        _part.Request.IsWhole |= section == BotSection.Scripts && written.Value.Find("commands") is not { Items.Count: > 0 };
        return _part;
    }

    private void ReadObject(BotValue value)
    {
        foreach (var member in value.Members)
        {
            ReadMember(member.Name, member.Value);
        }

        foreach (var item in value.Items)
        {
            ReadAny(item);
        }
    }

    private void ReadAny(BotValue value)
    {
        if (value.Kind == BotValueKind.Text)
        {
            ReadText(value);
        }
        else
        {
            ReadObject(value);
        }
    }

    private void ReadMember(string name, BotValue value)
    {
        switch (name)
        {
            case Declared when section == BotSection.Scripts:
                break;
            case "javascript" or Condition:
                ReadCode(value, name == Condition);
                break;
            case "set_attributes":
                _part.Names.AddRange(value.Members.Select(member => new BotName(BotNameKind.Attribute, member.Name, NameUse.Sets, member.NameRange)));
                ReadObject(value);
                break;
            case "run_script" or "script" or "else_script" when value.Kind == BotValueKind.Text:
                GoOn(BotSection.Scripts, BotNameKind.Script, value);
                break;
            case "run_trigger" or "trigger" when value.Kind == BotValueKind.Text:
                GoOn(BotSection.Triggers, BotNameKind.Trigger, value);
                break;
            default:
                if (BotFields.Find(section, name) is var (kind, use) && value.Kind == BotValueKind.Text)
                {
                    AddNames(kind, use, value);
                }
                else
                {
                    ReadAny(value);
                }

                break;
        }
    }

    // What is no type may be any.
    private static DeclaredParameter ReadParameter(BotMember member) =>
        new(member.Name, DeclaredType.Parse(member.Value.Text) ?? new DeclaredType(ReadKind.Unknown, IsOptional: true), member.NameRange);

    private void GoOn(BotSection next, BotNameKind kind, BotValue value)
    {
        _part.Next.Add((next, value.Text));
        _part.Names.Add(new BotName(kind, value.Text, NameUse.Reads, value.Range));
    }

    private void AddNames(BotNameKind kind, NameUse use, BotValue value)
    {
        var isList = kind is BotNameKind.Tag or BotNameKind.Context;
        foreach (var (name, _) in isList ? BotName.Split(value.Text, ',', ';') : [(value.Text, 0)])
        {
            _part.Names.Add(new BotName(kind, name, use, value.Range) { IsWaitedFor = use == NameUse.Reads });
        }
    }

    private void ReadText(BotValue value)
    {
        var names = new List<BotName>();
        TextReads.AddTo(_part.Request, names, value.Text);
        _part.Names.AddRange(names.Select(name => name with { Range = value.Range }));
    }

    private void ReadCode(BotValue value, bool isCondition)
    {
        if (sources.Read(value) is not { Tree: { } text } code)
        {
            _part.Request.IsWhole = true;
            return;
        }

        RequestReads.AddTo(_part.Request, text);
        _part.Names.AddRange(ScriptNames.Find(text).Select(name => name with { Range = code.Find(name.Range), File = code.File, IsInCode = true, IsWaitedFor = isCondition && name.Use == NameUse.Reads }));
        foreach (var jump in ScriptNames.FindJumps(text))
        {
            _part.Request.IsWhole |= jump is null;
            _part.Next.Add((BotSection.Scripts, jump ?? ""));
        }

        // What a library of the bot's own reads is not followed.
        _part.Request.IsWhole |= text.Names.UsedNames.Contains(SharedLibraries.Require) || text.Names.IsOpen;
    }
}
