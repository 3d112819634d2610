namespace Metabot.JavaScript.Places;

// What is wrong with a text that does not parse, as finely as a place or an advice depends on it.
internal enum FaultKind
{
    // What cannot stand where it does, up to what is no token at all.
    UnexpectedToken,
    UnexpectedName,
    UnexpectedNumber,
    UnexpectedText,
    UnexpectedTemplate,
    UnexpectedWord,
    UnexpectedEnd,
    NoToken,

    // What cannot be assigned to: by `=`, or in another way.
    AssignmentTarget,
    OtherTarget,

    ConstWithoutValue,
    PatternWithoutValue,
    TryWithoutCatch,
    ThrowWithoutValue,
    ShorthandWithValue,
    OpenTemplateHole,
    PowerOfUnary,
    ArrowParameters,
    UnknownPrivateName,
    LabelOfNoLoop,
    StrayContinue,
    StrayBreak,
    StrayAwait,
    StrayImport,
    SecondDeclaration,
    OctalInStrictCode,
    OpenRegularExpression,
    RegularExpression,
    RegularExpressionFlags,
    Other,
}
