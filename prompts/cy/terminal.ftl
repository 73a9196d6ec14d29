# Yr hyn dim ond y derfynell sy'n ei ddweud (`hearback chat`).

terminal-hello =
    Hearback sydd yma. Teipiwch eich cwestiwn a gwasgwch Enter.
    I ddewis rhywbeth, teipiwch ei rif. I gael help, teipiwch /help. I adael, teipiwch /quit.
terminal-empty = Does dim byd wedi'i deipio. Teipiwch gwestiwn, rhif dewis, neu /help.
terminal-picture = Dyma lun i chi. Mae wedi'i gadw yn y ffeil hon:
terminal-document = Dyma ddogfen i chi. Mae wedi'i chadw yn y ffeil hon:
terminal-file-not-kept = Doedd dim modd cadw'r ffeil. Efallai fod eich disg yn llawn. Dyma beth mae'n ei ddweud:
terminal-goodbye = Hwyl fawr. Dewch yn ôl pryd y mynnwch.
