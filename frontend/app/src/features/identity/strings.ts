import { defineStrings } from "../../shared/i18n";

export const strings = defineStrings(
  "identity",
  {
    email: "E-mail",
    name: "Name",
    password: "Password",
    passwordHint: "A sentence you remember is good. No signs or capitals are required.",

    setupTitle: "Set up Tenward on this server",
    setupLede:
      "Six answers, then you can ask your first question. Your set-up code was read from the address; it works once.",
    firstTitle: "This server waits for its owner",
    firstLede:
      "When it started, it printed an address with a set-up code on its console. Open that address in this browser, or paste the address or the code here.",
    codeLabel: "Set-up address or code",
    codeMissing: "There is no set-up code in this. It has four groups of four signs.",
    codeGo: "Go on",
    codeWhere:
      "Started with npm start, the address stands in that window, below “Set up”. Each start prints it until the server is set up.",
    setupDone: "Tenward is already set up here",
    setupDoneText: "{{workspace}} has its owner. Sign in, or ask the owner for an invitation.",
    workspace: "The workspace",
    workspaceHint: "Usually the company. People see it on every form you send.",
    operator: "Who runs this server?",
    operatorHint: "Whoever could read its disk: a department, a firm, a person.",
    operatorIsOwner: "Do you ask people here yourself?",
    else: "Somebody else runs it",
    elseNote: "You ask, they only run the machine.",
    mine: "I run it, and I ask here",
    mineNote: "That is fine, and everybody you ask will be told.",
    toldBefore: "Everybody you ask reads this before the first question:",
    runBy: "This server is run by {{operator}}.",
    runByLead: "This server is run by {{name}}, who is also your lead.",
    operatorEmpty: "…",
    owner: "You, the owner",
    ownerNameHint: "As the people you ask know you.",
    create: "Create the workspace",
    createNote: "Kept on this server only. No mail is sent.",

    signIn: "Sign in",
    signInLede: "{{workspace}}, run by {{operator}}. The people you ask never need an account.",
    forgotten: "Forgotten?",
    forgottenText:
      "Tenward sends no mail for this. Somebody with access to the server sets a new password:",
    copyCommand: "Copy",
  },
  {
    email: "E-Mail",
    name: "Name",
    password: "Passwort",
    passwordHint:
      "Gut ist ein Satz, den du dir merkst. Sonderzeichen oder Großbuchstaben müssen nicht sein.",

    setupTitle: "Richte Tenward auf diesem Server ein",
    setupLede:
      "Sechs Antworten, dann kannst du deine erste Frage stellen. Dein Einrichtungscode wurde aus der Adresse gelesen; er gilt einmal.",
    firstTitle: "Dieser Server wartet auf seine Besitzerin oder seinen Besitzer",
    firstLede:
      "Beim Start hat er in seiner Konsole eine Adresse mit einem Einrichtungscode gezeigt. Öffne diese Adresse in diesem Browser, oder füge die Adresse oder den Code hier ein.",
    codeLabel: "Einrichtungsadresse oder Code",
    codeMissing: "Darin ist kein Einrichtungscode. Er besteht aus vier Gruppen zu vier Zeichen.",
    codeGo: "Weiter",
    codeWhere:
      "Nach npm start steht die Adresse in jenem Fenster. Jeder Start zeigt sie, bis der Server eingerichtet ist.",
    setupDone: "Tenward ist hier schon eingerichtet",
    setupDoneText: "{{workspace}} ist vergeben. Melde dich an, oder bitte dort um eine Einladung.",
    workspace: "Der Workspace",
    workspaceHint: "Meist die Firma. Sie steht auf jedem Formular, das du verschickst.",
    operator: "Wer betreibt diesen Server?",
    operatorHint: "Wer seine Festplatte lesen könnte: eine Abteilung, eine Firma, eine Person.",
    operatorIsOwner: "Fragst du hier selbst Leute?",
    else: "Jemand anderes betreibt ihn",
    elseNote: "Du fragst, die anderen kümmern sich nur um die Maschine.",
    mine: "Ich betreibe ihn, und ich frage hier",
    mineNote: "Das geht, und alle, die du fragst, erfahren es.",
    toldBefore: "Alle, die du fragst, lesen das vor der ersten Frage:",
    runBy: "Betrieben wird dieser Server von {{operator}}.",
    runByLead: "Betrieben wird dieser Server von {{name}}, also von deinem Lead.",
    operatorEmpty: "…",
    owner: "Du, dem der Workspace gehört",
    ownerNameHint: "So, wie dich die Leute kennen, die du fragst.",
    create: "Workspace anlegen",
    createNote: "Bleibt nur auf diesem Server. Keine Mail wird verschickt.",

    signIn: "Anmelden",
    signInLede:
      "{{workspace}}, betrieben von {{operator}}. Die Leute, die du fragst, brauchen nie ein Konto.",
    forgotten: "Vergessen?",
    forgottenText:
      "Tenward schickt dafür keine Mail. Wer Zugang zum Server hat, setzt ein neues Passwort:",
    copyCommand: "Kopieren",
  },
);
