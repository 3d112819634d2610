namespace Metabot.Language;

// The part of TypeScript that host.d.ts keeps to.
public class DeclarationReaderTests
{
    [Theory]
    [InlineData("a: string;", "a: string", "Property")]
    [InlineData("a?: string | null;", "a: string | null", "Property")]
    [InlineData("a: (b: string) => number;", "a: (b: string) => number", "Property")]
    [InlineData("\"a b\": number;", "a b: number", "Property")]
    [InlineData("a(): void;", "a(): void", "Method")]
    [InlineData("a(b: string, c?: number): string[];", "a(b: string, c?: number): string[]", "Method")]
    [InlineData("a(...b: any[]): any;", "a(...b: any[]): any", "Method")]
    [InlineData("a(b: Map<string, number>, c: { d: string, e: number }): any;", "a(b: Map<string, number>, c: { d: string, e: number }): any", "Method")]
    [InlineData("a(b: (c: T, d: number) => U, e?: any): U[];", "a(b: (c: T, d: number) => U, e?: any): U[]", "Method")]
    [InlineData("a(b: [string, number][]): { c: string };", "a(b: [string, number][]): { c: string }", "Method")]
    [InlineData("\"a b\"(c: string): void;", "a b(c: string): void", "Method")]
    [InlineData("new (a?: string): Date;", "constructor(a?: string): Date", "Constructor")]
    [InlineData("new(a: string): Date;", "constructor(a: string): Date", "Constructor")]
    public void A_member(string line, string told, string kind)
    {
        var member = Assert.Single(Assert.Single(DeclarationReader.Read($"interface I {{\n  {line}\n}}").Interfaces).Members);
        Assert.Equal((told, kind), (Tell(member), member.Kind.ToString()));
    }

    [Theory]
    [InlineData("declare const lead: Lead;", "lead: Lead")]
    [InlineData("declare function require(name: string): any;", "require(name: string): any")]
    [InlineData("declare const f: (a: string) => void;", "f: (a: string) => void")]
    public void A_global(string line, string told) => Assert.Equal(told, Tell(Assert.Single(DeclarationReader.Read(line).Globals)));

    [Fact]
    public void A_module_an_alias_and_what_has_a_parameter()
    {
        var read = DeclarationReader.Read("declare module \"Common.Bot\" { const it: Commands; export = it; }\ntype Name = string;\ntype Both = \"=\" | \"a b\";\ntype Names<T extends string> = T[];\n");
        Assert.Equal("Common.Bot: Commands", Tell(Assert.Single(read.Modules)));
        Assert.Equal([("Name", "string"), ("Both", "\"=\" | \"a b\"")], read.Aliases.Select(alias => (alias.Key, alias.Value)));
    }

    [Fact]
    public void An_interface_with_an_index_is_open()
    {
        var read = DeclarationReader.Read("interface A {\n  [key: string]: any;\n  b: string;\n}\ninterface C {\n  d: string;\n}");
        Assert.Equal([("A", true, "b"), ("C", false, "d")], read.Interfaces.Select(each => (each.Name, each.IsOpen, Assert.Single(each.Members).Name)));
        Assert.Null(read.Interfaces[1].Find("b"));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_comment_belongs_to_the_declaration_behind_it(string lineEnd)
    {
        var text = """
            // No comment of anything.
            /**
             * A lead.
             * Of a person.
             * @source documented: Leads
             */
            interface Lead {
              /** Its name. */
              name: string;
              id: number;
              /** Changes it. @effect changes-lead @source seen-in-code: a/b @aliasOf name @spelling [[x]] @platformOnly no mail */
              set(): void;
              /** Waits. @effect flow */
              wait(): void;
            }
            """.ReplaceLineEndings(lineEnd);
        var lead = Assert.Single(DeclarationReader.Read(text).Interfaces);
        Assert.Equal(new HostNote("A lead. Of a person.", HostEffect.Pure, "documented", "Leads", null, null, null), lead.Note);
        Assert.Equal(
            [
                new HostNote("Its name.", HostEffect.Pure, "documented", "Leads", null, null, null),
                new HostNote("", HostEffect.Pure, "documented", "Leads", null, null, null),
                new HostNote("Changes it.", HostEffect.ChangesLead, "seen-in-code", "a/b", "no mail", "name", "[[x]]"),
                new HostNote("Waits.", HostEffect.Flow, "documented", "Leads", null, null, null),
            ],
            lead.Members.Select(member => member.Note));
    }

    [Theory]
    [InlineData("interface A extends B {\n}", "'interface A extends B {' is no declaration of host.d.ts")]
    [InlineData("let a: string;", "'let a: string;' is no declaration of host.d.ts")]
    [InlineData("interface A {\n  a(b: string;\n}", "a bracket of 'a(b: string;' is not closed")]
    [InlineData("/** @source documented */\ndeclare const a: string;", "'@source documented' is no tag of host.d.ts")]
    [InlineData("/** @aliasOf */\ndeclare const a: string;", "'@aliasOf' is no tag of host.d.ts")]
    [InlineData("/** @effect changes lead */\ndeclare const a: string;", "'@effect changes lead' is no tag of host.d.ts")]
    public void What_is_not_of_that_part_is_refused_by_its_line(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => DeclarationReader.Read(text)).Message);

    [Theory]
    [InlineData("Pure", "pure")]
    [InlineData("ChangesLead", "changes-lead")]
    [InlineData("CallsOutside", "calls-outside")]
    public void An_effect_is_written_as_in_the_file(string effect, string name)
    {
        Assert.Equal(name, HostNote.NameOf(Enum.Parse<HostEffect>(effect)));
        Assert.Equal(effect, HostNote.Parse($"Text. @effect {name}", null).Effect.ToString());
    }

    private static string Tell(HostMember member) => member.Kind == HostMemberKind.Property
        ? $"{member.Name}: {member.Type}"
        : $"{member.Name}({string.Join(", ", member.Parameters.Select(each => $"{each.Name}{(each.IsOptional ? "?" : "")}: {each.Type}"))}): {member.Type}";
}
